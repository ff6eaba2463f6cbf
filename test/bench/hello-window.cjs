// The reference for the start: one empty page in the same Electron, with the sandbox the app has.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.HOLDPOINT_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))',
    );
    process.stdout.write(`PLAN_PAINTED ${Date.now()}\n`);
    app.quit();
  });
  window.loadURL('data:text/html,<h1>hello</h1>');
});
