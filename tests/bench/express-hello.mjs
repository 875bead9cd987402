import express from 'express';

// The machine's limit for our kind of server: Express 5 that says hello.
const app = express();
app.get('/', (_request, response) => response.send('hello'));
const server = app.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
