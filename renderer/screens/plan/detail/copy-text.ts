// Puts a text on the clipboard. The page may not ask for `navigator.clipboard` (main refuses every permission), so it
// answers a copy event, which needs none.

/** Copies a text exactly as it is. Gives whether it was copied; only the press of a key or button may copy. */
export function copyText(text: string): boolean {
  let isCopied = false;
  const allow = (event: Event): void => event.preventDefault();
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isCopied = true;
  };
  // Without a selection the command runs only when somebody says so beforehand.
  document.addEventListener('beforecopy', allow, { once: true });
  document.addEventListener('copy', answer, { once: true });
  document.execCommand('copy');
  document.removeEventListener('beforecopy', allow);
  document.removeEventListener('copy', answer);
  return isCopied;
}
