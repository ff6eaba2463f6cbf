// Twenty texts that have run code, navigated or broken out of a page in some app. Each would leave a trace named `canary`.

const RUN = "window.canary='ran'";

export const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"></svg>`,
  `<iframe srcdoc="<script>parent.canary='ran'</script>"></iframe>`,
  `<iframe src="data:text/html,<script>parent.canary=1</script>"></iframe>`,
  `"><body onpageshow="${RUN}">`,
  `<meta http-equiv="refresh" content="0;url=https://canary.invalid/">`,
  `<base href="https://canary.invalid/">`,
  `<form action="https://canary.invalid/"><button autofocus onfocus="${RUN}">go</button></form>`,
  `[link](javascript:${RUN})`,
  `![image](https://canary.invalid/pixel.png)`,
  `<a href="https://canary.invalid/" ping="https://canary.invalid/ping">canary</a>`,
  `<style>@import 'https://canary.invalid/a.css';*{background:url(https://canary.invalid/b)}</style>`,
  `<object data="https://canary.invalid/"></object><embed src="https://canary.invalid/">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `</textarea></pre><img src=x onerror="${RUN}"><pre>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `{{constructor.constructor("${RUN}")()}} \${${RUN}} <%= ${RUN} %>`,
  `<details open ontoggle="${RUN}"><summary>canary</summary></details>`,
  `<x-canary contenteditable autofocus onfocus="${RUN}" style="position:fixed;inset:0">`,
] as const;
