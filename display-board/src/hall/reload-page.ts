const pauseMs = 15_000;

/** The server speaks another protocol: take its newer page. Not at once, so that a half-updated server is not stormed. */
export function reloadPage(): void {
  setTimeout(() => location.reload(), pauseMs * (0.5 + Math.random()));
}
