export { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
export type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
