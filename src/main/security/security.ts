import { app, type Session, type WebContents } from 'electron';

/** The renderer's own origin; in development electron-vite serves it instead. */
export const ownOrigin = 'app://stet';

export const developmentUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

export function isOwnOrigin(url: string): boolean {
  if (url === ownOrigin || url.startsWith(`${ownOrigin}/`)) return true;
  return developmentUrl !== undefined && new URL(url).origin === new URL(developmentUrl).origin;
}

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  // Recordings of the workspace, and nothing else.
  `media-src ${ownOrigin}/assets/`,
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "worker-src 'self'",
].join('; ');

/** Asks for host names as the system does: Chromium would try out whether the name server speaks HTTPS. */
export function plainHostNames(): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
}

/** Refuses permissions, and every request that leaves the app's own scheme. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(mayHave(permission)));
  session.setPermissionCheckHandler((_contents, permission) => mayHave(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAllowedRequest(details.url) });
  });
  // Peer connections pass by the policy and by the filter above: the only way out is a proxy that is not there.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9' });
}

/** Copying from the editor is the one thing that a page of ours needs leave for. */
const mayHave = (permission: string) => permission === 'clipboard-sanitized-write';

function isAllowedRequest(url: string): boolean {
  if (isOwnOrigin(url) || url.startsWith('data:') || url.startsWith('devtools:')) return true;
  return developmentUrl !== undefined && new URL(url).host === new URL(developmentUrl).host;
}

/** Nothing in the window may open another one, load another page or embed one. */
export function secureContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
}
