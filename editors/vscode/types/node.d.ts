// The part of Node that the extension and its scripts use: `@types/node` comes by npm alone, and the
// types are to be checked where npm is out of reach.

declare module 'fs' {
  const constants: { X_OK: number };
  function accessSync(path: string, mode: number): void;
  function statSync(path: string): { isFile(): boolean; isDirectory(): boolean };
  function existsSync(path: string): boolean;
  function readFileSync(path: string): Buffer;
  function readFileSync(path: string, encoding: 'utf8'): string;
  function readdirSync(path: string): string[];
  function writeFileSync(path: string, data: Buffer | string): void;
}

declare module 'path' {
  const sep: string;
  const delimiter: string;
  function join(...parts: string[]): string;
  function dirname(path: string): string;
  namespace posix {
    function join(...parts: string[]): string;
    function dirname(path: string): string;
  }
}

declare module 'child_process' {
  function execFile(
    file: string, args: string[], options: { cwd?: string; timeout?: number },
    done: (error: Error | null, output: string, complaints: string) => void): unknown;
}

declare module 'zlib' {
  function deflateRawSync(data: Buffer, options?: { level?: number }): Buffer;
  function deflateSync(data: Buffer, options?: { level?: number }): Buffer;
}

declare class Buffer extends Uint8Array {
  static alloc(size: number): Buffer;
  static from(data: string | number[] | Uint8Array, encoding?: string): Buffer;
  static concat(parts: Uint8Array[]): Buffer;
  writeUInt32BE(value: number, offset: number): number;
  writeUInt32LE(value: number, offset: number): number;
  writeUInt16LE(value: number, offset: number): number;
  toString(encoding?: string): string;
}

declare namespace NodeJS {
  interface Timeout { unref(): this }
}

declare const process: {
  env: Record<string, string | undefined>;
  argv: string[];
  platform: string;
  exitCode: number | undefined;
};

declare const console: { log(...words: unknown[]): void; error(...words: unknown[]): void };
declare const __dirname: string;
declare const module: { exports: unknown };
declare const require: { main: unknown } & ((name: string) => any);
declare function setTimeout(call: () => void, milliseconds: number): NodeJS.Timeout;
declare function clearTimeout(timer: NodeJS.Timeout | undefined): void;
