// The part of vscode-languageclient 9 that the extension uses.

declare module 'vscode-languageclient/node' {
  import {
    CancellationToken, Disposable, DocumentFilter, OutputChannel, Position, TextDocument, Uri,
  } from 'vscode';

  enum TransportKind { stdio, ipc, pipe, socket }
  enum ErrorAction { Continue = 1, Shutdown = 2 }
  enum CloseAction { DoNotRestart = 1, Restart = 2 }
  enum State { Stopped = 1, Running = 2, Starting = 3 }

  interface Executable {
    command: string;
    args?: string[];
    transport?: TransportKind;
    options?: { cwd?: string; env?: object; detached?: boolean; shell?: boolean };
  }

  interface ShowDocumentParams { uri: string; external?: boolean; takeFocus?: boolean }
  interface ShowDocumentResult { success: boolean }
  type ShowDocumentNext = (
    params: ShowDocumentParams, token: CancellationToken) => Promise<ShowDocumentResult>;

  interface LanguageClientOptions {
    documentSelector?: DocumentFilter[];
    outputChannel?: OutputChannel;
    initializationOptions?: object;
    errorHandler?: {
      error(): { action: ErrorAction; handled?: boolean };
      closed(): { action: CloseAction; handled?: boolean };
    };
    middleware?: {
      provideHover?: (
        document: TextDocument, position: Position, token: CancellationToken,
        next: (document: TextDocument, position: Position, token: CancellationToken) => unknown,
      ) => unknown;
      provideCompletionItem?: (
        document: TextDocument, position: Position, context: object, token: CancellationToken,
        next: (
          document: TextDocument, position: Position, context: object, token: CancellationToken) => unknown,
      ) => unknown;
      window?: {
        showDocument?: (
          params: ShowDocumentParams, next: ShowDocumentNext, token: CancellationToken,
        ) => Promise<ShowDocumentResult>;
      };
    };
  }

  interface StaticFeature {
    fillClientCapabilities(capabilities: object): void;
    initialize(): void;
    getState(): { kind: 'static' };
    clear(): void;
  }

  class LanguageClient {
    constructor(id: string, name: string, server: Executable, options: LanguageClientOptions);
    readonly clientOptions: LanguageClientOptions;
    readonly code2ProtocolConverter: { asUri(uri: Uri): string };
    start(): Promise<void>;
    stop(timeout?: number): Promise<void>;
    registerFeature(feature: StaticFeature): void;
    sendRequest(method: string, params: unknown): Promise<any>;
    onNotification<P>(method: string, handler: (params: P) => void): Disposable;
    onRequest<P>(method: string, handler: (params: P) => unknown): Disposable;
    onDidChangeState(handler: (change: { oldState: State; newState: State }) => void): Disposable;
  }
}
