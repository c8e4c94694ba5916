/*
 * Says why there is no map where the page's own scripts cannot run: it is no module, so that it runs
 * in a frame without an origin and from a folder. The sentences stand in index.html.
 */
(() => {
  const say = (reason) => {
    const section = document.getElementById('cannot-start');
    if (!section?.hidden) return;
    section.hidden = false;
    for (const sentence of section.children) sentence.hidden = sentence.dataset.reason !== reason;
  };
  if (location.protocol === 'file:') say('file');
  else if (self.origin === 'null') say('sandbox');
  const whenFailed = ({ target }) => {
    if (target instanceof HTMLScriptElement) say('failed');
  };
  addEventListener('error', whenFailed, true);
  addEventListener('aumaq:cannot-start', () => say('failed'));
})();
