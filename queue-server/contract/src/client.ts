export * from './http-client.ts';
export * from './feed-client.ts';
