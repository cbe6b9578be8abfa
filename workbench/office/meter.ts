/** How much was said between office.js and the host. Sizes in bytes of UTF-8. */
export interface Meter {
  readonly calls: number;
  readonly maxRequest: number;
  readonly maxResponse: number;
  readonly totalRequest: number;
  readonly totalResponse: number;
  /** How often drawing was held back; more than once in a row flickers in Excel. */
  readonly suspensions: number;
  suspended(): void;
  count(requestBytes: number, responseBytes: number): void;
  reset(): void;
}

export function createMeter(): Meter {
  const meter = {
    calls: 0,
    maxRequest: 0,
    maxResponse: 0,
    totalRequest: 0,
    totalResponse: 0,
    suspensions: 0,
    suspended(): void {
      meter.suspensions += 1;
    },
    count(requestBytes: number, responseBytes: number): void {
      meter.calls += 1;
      meter.maxRequest = Math.max(meter.maxRequest, requestBytes);
      meter.maxResponse = Math.max(meter.maxResponse, responseBytes);
      meter.totalRequest += requestBytes;
      meter.totalResponse += responseBytes;
    },
    reset(): void {
      meter.calls = 0;
      meter.maxRequest = 0;
      meter.maxResponse = 0;
      meter.totalRequest = 0;
      meter.totalResponse = 0;
      meter.suspensions = 0;
    },
  };
  return meter;
}

/** Bytes of a text in UTF-8, without building them. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
