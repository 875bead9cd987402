export function WaitingPage({ text }: { text: string }) {
  return (
    <main className="waiting-page">
      <p role="status">{text}</p>
    </main>
  );
}
