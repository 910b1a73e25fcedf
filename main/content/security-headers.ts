// Sent with everything either host serves. The page runs Stackwright's own scripts and nothing
// else, talks to its own host and nobody else, and cannot be framed.

export interface ContentPolicy {
  /** Beyond its own origin, where scripts may connect to, e.g. `ws://127.0.0.1:49152`. */
  readonly connect?: string;
}

export function securityHeaders({ connect }: ContentPolicy = {}): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      `connect-src 'self'${connect ? ` ${connect}` : ''}`,
      // Mantine and CodeMirror put style elements into the page.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      // The build puts small fonts into the style sheet.
      "font-src 'self' data:",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cache-Control': 'no-store',
  };
}
