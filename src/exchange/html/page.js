'use strict';
(function () {
  const panels = Array.from(document.querySelectorAll('.panel'));
  const find = (id) => document.getElementById(id);
  const show = find('show'), picture = find('show-picture'), text = find('show-text'), place = find('show-place');
  const play = find('show-play'), begin = find('begin');
  const behind = [document.querySelector('header'), document.querySelector('main')];
  let current = 0, timer = 0, opener = null;

  function isPlaying() { return timer !== 0; }

  function tellPlaying() {
    play.textContent = isPlaying() ? '❚❚' : '▶';
    play.title = isPlaying() ? play.dataset.pause : play.dataset.play;
    play.setAttribute('aria-label', play.title);
    text.setAttribute('aria-live', isPlaying() ? 'off' : 'polite'); /* a running show does not talk over itself */
  }

  function pause() {
    clearTimeout(timer);
    timer = 0;
    tellPlaying();
  }

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(advance, Math.max(Number(panels[current].dataset.time), 300));
    tellPlaying();
  }

  function advance() {
    if (current + 1 < panels.length) {
      go(current + 1);
      wait();
    } else
      pause();
  }

  function go(index) {
    const panel = panels[Math.min(Math.max(index, 0), panels.length - 1)];
    const image = panel.querySelector('img');

    current = panels.indexOf(panel);
    picture.src = image.src;
    picture.alt = image.alt;
    text.replaceChildren(...Array.from(panel.querySelector('.text').cloneNode(true).childNodes));
    place.textContent = panel.querySelector('h3').textContent + '   ' + (current + 1) + ' / ' + panels.length;
    history.replaceState(null, '', '#' + panel.id);
    if (isPlaying())
      wait();
  }

  function open(index) {
    opener = document.activeElement;
    show.hidden = false;
    document.documentElement.classList.add('showing');
    behind.forEach((part) => { part.inert = true; });
    go(index);
    show.focus();
  }

  function close() {
    pause();
    show.hidden = true;
    document.documentElement.classList.remove('showing');
    behind.forEach((part) => { part.inert = false; });
    panels[current].scrollIntoView({ block: 'center' });
    (opener === begin ? begin : panels[current].querySelector('button')).focus();
  }

  function toggle() {
    if (isPlaying())
      pause();
    else {
      if (current + 1 === panels.length)
        go(0);
      wait();
    }
  }

  function screen() {
    if (document.fullscreenElement)
      document.exitFullscreen();
    else
      show.requestFullscreen();
  }

  const keys = {
    ArrowLeft: () => go(current - 1), PageUp: () => go(current - 1), ArrowUp: () => go(current - 1),
    ArrowRight: () => go(current + 1), PageDown: () => go(current + 1), ArrowDown: () => go(current + 1),
    Home: () => go(0), End: () => go(panels.length - 1), ' ': toggle, Escape: close, f: screen,
  };

  /* Focus stays in the show while it is open; Enter and Space on a button are the button's. */
  function stay(event) {
    const buttons = Array.from(show.querySelectorAll('button'));
    const first = buttons[0], last = buttons[buttons.length - 1];

    if (event.shiftKey ? document.activeElement === first || document.activeElement === show
                       : document.activeElement === last) {
      event.preventDefault();
      (event.shiftKey ? last : first).focus();
    }
  }

  document.addEventListener('keydown', (event) => {
    if (show.hidden || event.ctrlKey || event.altKey || event.metaKey)
      return;
    if (event.key === 'Tab')
      stay(event);
    else if (keys[event.key] && !(event.key === ' ' && event.target.tagName === 'BUTTON')) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  panels.forEach((panel, index) => panel.querySelector('button').addEventListener('click', () => open(index)));
  begin.addEventListener('click', () => { open(0); wait(); });
  find('show-back').addEventListener('click', () => go(current - 1));
  find('show-on').addEventListener('click', () => go(current + 1));
  find('show-close').addEventListener('click', close);
  play.addEventListener('click', toggle);
  begin.hidden = false;
  ['show-back', 'show-on', 'show-close'].forEach((id) => find(id).setAttribute('aria-label', find(id).title));
  tellPlaying();
})();
