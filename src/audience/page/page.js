'use strict';
/* One viewer after the other watches the film; what they feel becomes a small file. Nothing is sent anywhere. */
const texts = JSON.parse(document.getElementById('texts').textContent);
const showing = JSON.parse(document.getElementById('showing').textContent);
const find = id => document.getElementById(id);
const film = find('film');

const feelings = [
  { id: 'love', sign: '♥', keys: ['l', '1'] },
  { id: 'laugh', sign: '☺', keys: ['h', '2'] },
  { id: 'tense', sign: '⚡', keys: ['t', '3'] },
  { id: 'bored', sign: '☾', keys: ['b', '4'] },
  { id: 'confused', sign: '?', keys: ['c', '5'] },
];
const nearEnd = 1; /* seconds */
const twice = 0.25;

let session = null; /* of who watches now */
let echoTimer = 0;

function makeKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function show(id) {
  for (const section of ['welcome', 'theater', 'after'])
    find(section).hidden = section !== id;
}

/* --- the film --- */

function loadFilm() {
  const text = atob(find('media').textContent);
  const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
  film.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }));
  find('media').remove();
}

function writeTime(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

function togglePlay() {
  if (film.paused)
    film.play().catch(() => { });
  else
    film.pause();
}

function updateBar() {
  find('time').textContent = `${writeTime(film.currentTime)} / ${writeTime(film.duration || 0)}`;
  find('play').textContent = film.paused ? texts.play : texts.pause;
}

/* --- reactions --- */

function react(feeling) {
  const at = Math.round(film.currentTime * 1000) / 1000;
  if (!session || find('theater').hidden)
    return;
  if (!session.reactions.some(other => other.feeling === feeling.id && Math.abs(other.at - at) < twice))
    session.reactions.push({ at, feeling: feeling.id });
  const echo = find('echo');
  echo.textContent = `${feeling.sign} ${texts[feeling.id]}`;
  echo.classList.add('shown');
  clearTimeout(echoTimer);
  echoTimer = setTimeout(() => echo.classList.remove('shown'), 900);
}

function noteWatched() {
  if (session && !find('theater').hidden)
    session.watched = Math.max(session.watched, film.currentTime);
}

/* --- the way through --- */

function begin() {
  session = { key: makeKey(), name: find('name').value.trim(), viewer: makeKey(), reactions: [], watched: 0, saved: false };
  show('theater');
  if (film.currentTime > 0)
    film.load(); /* from its start, also where a browser cannot seek in it */
  film.play().catch(() => updateBar());
  find('theater').querySelector('button').focus();
  if (document.documentElement.requestFullscreen)
    document.documentElement.requestFullscreen().catch(() => { });
}

function end() {
  if (find('theater').hidden)
    return;
  noteWatched();
  film.pause();
  if (document.fullscreenElement)
    document.exitFullscreen().catch(() => { });
  find('count').textContent = texts.count.replace('%d', session.reactions.length);
  find('form').reset();
  find('saved').textContent = '';
  show('after');
  find('after-title').focus();
}

function collect() {
  const people = {};
  for (const radio of find('people').querySelectorAll('input:checked'))
    people[radio.name] = radio.value;
  const full = film.duration || 0;
  return {
    'fabula-reactions': 1, key: session.key, viewer: { key: session.viewer, name: session.name },
    when: Math.floor(Date.now() / 1000), watched: session.watched > full - nearEnd ? full : session.watched,
    reactions: session.reactions.slice().sort((one, other) => one.at - other.at), people,
    sentence: find('sentence').value.trim(), film: showing,
  };
}

function save(event) {
  event.preventDefault();
  const text = JSON.stringify(collect(), null, 1);
  const name = `${showing.title || 'film'} - ${session.name || texts.somebody}.reactions`.replace(/[\\/:*?"<>|]/g, '_');
  const link = element('a', { href: URL.createObjectURL(new Blob([text], { type: 'application/x-fabula-reactions+json' })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  session.saved = true;
  find('saved').textContent = texts.saved.replace('%s', name);
}

function next() {
  if (session && !session.saved && !confirm(texts.lose))
    return;
  session = null;
  find('name').value = '';
  show('welcome');
  find('name').focus();
}

/* --- what is on the page --- */

function buildBar() {
  for (const feeling of feelings)
    find('bar').append(element('button', { type: 'button', id: `feel-${feeling.id}`, title: `${texts[feeling.id]} (${feeling.keys[0].toUpperCase()})`,
      onclick: () => react(feeling) },
      element('span', { className: 'sign', ariaHidden: 'true', textContent: feeling.sign }),
      element('span', { className: 'word', textContent: texts[feeling.id] })));
  for (const button of find('bar').children)
    button.setAttribute('aria-label', button.title);
  find('bar').append(element('button', { type: 'button', id: 'play', className: 'plain', onclick: togglePlay }),
    element('span', { id: 'time' }), element('button', { type: 'button', id: 'stop', className: 'plain', textContent: texts.stop, onclick: end }));
  for (const feeling of feelings)
    find('keys').append(element('li', {}, element('kbd', { textContent: feeling.keys[0].toUpperCase() }), ' ', element('kbd', { textContent: feeling.keys[1] }),
      ` ${feeling.sign} ${texts[feeling.id]}`));
}

function buildPeople() {
  const seen = new Map();
  for (const panel of showing.panels)
    for (const person of panel.people)
      seen.set(person, (seen.get(person) || 0) + 1);
  const people = [...seen.keys()].sort((one, other) => seen.get(other) - seen.get(one)).slice(0, 30);
  find('people-title').hidden = people.length === 0;
  for (const person of people) {
    const set = element('fieldset', {}, element('legend', { dir: 'auto', textContent: person }));
    for (const wish of ['more', 'same', 'less'])
      set.append(element('label', {}, element('input', { type: 'radio', name: person, value: wish }), texts[wish]));
    find('people').append(set);
  }
}

document.addEventListener('keydown', event => {
  if (find('theater').hidden || event.ctrlKey || event.altKey || event.metaKey)
    return;
  const feeling = feelings.find(other => other.keys.includes(event.key.toLowerCase()));
  if (feeling && !event.repeat)
    react(feeling);
  else if (event.key === ' ' && !event.target.closest('button'))
    togglePlay();
  else if (event.key === 'Escape' && !document.fullscreenElement)
    end();
  else
    return;
  event.preventDefault();
});

buildBar();
buildPeople();
loadFilm();
updateBar();
film.addEventListener('timeupdate', () => { noteWatched(); updateBar(); });
film.addEventListener('play', updateBar);
film.addEventListener('pause', updateBar);
film.addEventListener('ended', () => { session.watched = film.duration; end(); });
film.addEventListener('error', () => { show('welcome'); find('trouble').textContent = texts.cannot; });
film.addEventListener('click', togglePlay);
find('begin').addEventListener('click', begin);
find('name').addEventListener('keydown', event => { if (event.key === 'Enter') begin(); });
find('form').addEventListener('submit', save);
find('next').addEventListener('click', next);
window.addEventListener('beforeunload', event => { if (session && !session.saved) event.preventDefault(); });
