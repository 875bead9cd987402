import { WebSocketServer } from 'ws';

// The machine's limit for a hall of screens: one small message to every socket, nothing else.
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () =>
  process.send?.({ port: server.address().port }),
);
process.on('message', ({ text }) => {
  for (const client of server.clients) client.send(text);
});
