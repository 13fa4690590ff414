/** Reads values of tokens.css for canvases, which know no CSS variables. */
export interface Tokens {
  /** The colour of a token, `--s1`. */
  colour: (token: string) => string;
  font: string;
}

export function readTokens(): Tokens {
  const root = getComputedStyle(document.documentElement);
  const family = getComputedStyle(document.body).fontFamily;
  return {
    colour: (token) => root.getPropertyValue(token).trim() || '#888',
    font: `11px ${family === '' ? 'sans-serif' : family}`,
  };
}

/** A colour with an alpha, for canvases. */
export function translucent(hex: string, alpha: number): string {
  const digits = Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');
  return /^#[0-9a-f]{6}$/i.test(hex) ? hex + digits : hex;
}
