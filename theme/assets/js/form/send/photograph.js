/** Photographs: a picture of the reader's, upright, of a size for print, and with nothing in it but what one sees. */

import { GOOD_WIDTH, LEAST_WIDTH } from "../rules/constants.js";

const QUALITY = 0.85;
const TYPE = "image/jpeg";
const SHOWN = 480; // pixels of the copy that the page shows

/**
 * The picture drawn anew, so that none of its properties is left; {blob, shown, narrow}: `shown` is a small copy as an
 * address, `narrow` tells that it has few pixels for print. An error when this browser cannot read it.
 * @param {Blob} file
 */
export async function redrawn(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const blob = await blobOf(drawn(picture, GOOD_WIDTH));
  const shown = drawn(picture, SHOWN).toDataURL(TYPE, QUALITY);
  const narrow = picture.width < LEAST_WIDTH;
  picture.close();
  return { blob, shown, narrow };
}

/** The picture on white paper, no side of it longer than `most`. */
function drawn(picture, most) {
  const scale = Math.min(1, most / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const paper = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** @param {HTMLCanvasElement} canvas */
function blobOf(canvas) {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), TYPE, QUALITY)
  );
}
