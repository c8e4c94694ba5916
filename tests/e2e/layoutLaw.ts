/**
 * What no window may break, measured in the page itself: controls that can be reached and answer,
 * texts that lie beside each other and are whole. Runs in the browser: it can use nothing from
 * outside of itself.
 */

/** Every offence of the page as it stands, in a line each that says where. */
export function offencesOf(): readonly string[] {
  type Box = { left: number; top: number; right: number; bottom: number };
  const SLACK_PX = 2;
  const width = document.documentElement.clientWidth;
  const height = window.innerHeight;
  const offences = new Set<string>();

  const nameOf = (element: Element): string => {
    const path: string[] = [];
    for (let at: Element | null = element; at && path.length < 3; at = at.parentElement) {
      const [first, second] = at.classList;
      path.unshift(`${at.localName}${first ? `.${first}` : ''}${second ? `.${second}` : ''}`);
    }
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${path.join(' ')} “${words.trim().slice(0, 40)}”`;
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.visually-hidden, .skip-link, .map-help, canvas, [inert]');
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const scrolls = (element: Element, axis: 'x' | 'y'): boolean => {
    const isRoot = element === document.documentElement;
    const overflow = axis === 'x' ? styleOf(element).overflowX : styleOf(element).overflowY;
    const isLonger =
      axis === 'x'
        ? element.scrollWidth > element.clientWidth
        : element.scrollHeight > element.clientHeight;
    return isLonger && (isRoot ? overflow !== 'hidden' : ['auto', 'scroll'].includes(overflow));
  };
  const ancestorsOf = (element: Element): readonly Element[] => {
    const all: Element[] = [];
    for (let at = element.parentElement; at; at = at.parentElement) {
      all.push(at);
      // What is fixed is cut by nothing but the window.
      if (styleOf(at).position === 'fixed') break;
    }
    return all;
  };

  // --- controls: whole within the window, or to be scrolled there; and they answer ----------------

  const CONTROLS =
    'button, a[href], input, select, textarea, summary, [role="slider"], [role="tab"], [role="button"]';
  const isTiny = ({ left, right, top, bottom }: Box) => right - left < 3 || bottom - top < 3;
  const controls = [...document.querySelectorAll(CONTROLS)].filter(
    (element) =>
      isShown(element) &&
      !isTiny(element.getBoundingClientRect()) &&
      styleOf(element).pointerEvents !== 'none' &&
      // What react-aria keeps for screen readers is as small as can be.
      !ancestorsOf(element).some((at) => styleOf(at).clipPath.startsWith('inset(50')),
  );
  const bringIntoView = (element: Element) => {
    for (const at of ancestorsOf(element)) {
      if (!scrolls(at, 'y') && !scrolls(at, 'x')) continue;
      const isRoot = at === document.documentElement;
      const view = isRoot
        ? { top: 0, left: 0, bottom: height, right: width }
        : at.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      if (box.top < view.top || box.bottom > view.bottom) {
        at.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
      }
      if (box.left < view.left || box.right > view.right) {
        at.scrollLeft += (box.left + box.right - view.left - view.right) / 2;
      }
    }
  };
  for (const control of controls) {
    bringIntoView(control);
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const isWithin =
      left >= -SLACK_PX &&
      top >= -SLACK_PX &&
      right <= width + SLACK_PX &&
      bottom <= height + SLACK_PX;
    if (!isWithin) {
      offences.add(`out of the window: ${nameOf(control)}`);
      continue;
    }
    // A control that breaks over lines answers on each of them, not between.
    const [line] = control.getClientRects();
    if (!line) continue;
    const hit = document.elementFromPoint(
      (line.left + line.right) / 2,
      (line.top + line.bottom) / 2,
    );
    const answers =
      hit &&
      (control.contains(hit) ||
        hit.closest('label')?.contains(control) ||
        (control.localName === 'input' && hit.contains(control)));
    if (!answers) {
      offences.add(`does not answer: ${nameOf(control)}, under ${hit ? nameOf(hit) : 'nothing'}`);
    }
  }
  for (const element of document.querySelectorAll('*')) {
    if (element.scrollTop > 0) element.scrollTop = 0;
  }

  // --- texts: beside each other, and whole --------------------------------------------------------

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { readonly owner: Element; readonly box: Box }[] = [];
  const seen = new Map<Element, boolean>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    const content = node.textContent?.trim();
    if (!owner || !content || owner.closest('script, style, title, option, select')) continue;
    const shown = seen.get(owner) ?? isShown(owner);
    seen.set(owner, shown);
    if (!shown) continue;
    const above = [owner, ...ancestorsOf(owner)];
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      // A line of type is higher than its letters.
      const air = 0.15 * rect.height;
      const whole = {
        left: rect.left,
        top: rect.top + air,
        right: rect.right,
        bottom: rect.bottom - air,
      };
      if (isTiny(whole)) continue;
      let seenBox: Box = whole;
      let cutBy: Element | 'window' | null = null;
      let canScroll = { x: false, y: false };
      for (const at of above) {
        const { overflowX, overflowY, clipPath } = styleOf(at);
        if (clipPath.startsWith('inset(50')) {
          seenBox = { left: 0, top: 0, right: 0, bottom: 0 };
          cutBy = null;
          break;
        }
        canScroll = { x: canScroll.x || scrolls(at, 'x'), y: canScroll.y || scrolls(at, 'y') };
        if (styleOf(at).display === 'inline') continue;
        const isRoot = at === document.documentElement || at === document.body;
        if (isRoot) continue;
        const view = at.getBoundingClientRect();
        const before = seenBox;
        if (overflowX !== 'visible') {
          seenBox = {
            ...seenBox,
            left: Math.max(seenBox.left, view.left),
            right: Math.min(seenBox.right, view.right),
          };
          const isCut =
            before.right - seenBox.right > SLACK_PX || seenBox.left - before.left > SLACK_PX;
          if (isCut && !canScroll.x) cutBy = at;
        }
        if (overflowY !== 'visible') {
          seenBox = {
            ...seenBox,
            top: Math.max(seenBox.top, view.top),
            bottom: Math.min(seenBox.bottom, view.bottom),
          };
          const isCut =
            before.bottom - seenBox.bottom > SLACK_PX || seenBox.top - before.top > SLACK_PX;
          if (isCut && !canScroll.y) cutBy = at;
        }
      }
      const isOut =
        (whole.right > width + SLACK_PX && !canScroll.x) ||
        (whole.bottom > height + SLACK_PX && !canScroll.y) ||
        whole.left < -SLACK_PX ||
        (whole.top < -4 && !canScroll.y);
      if (isOut && !cutBy && !isTiny(seenBox)) cutBy = 'window';
      // Whole when pressed, or named by its title.
      const canBeRead = owner.closest('[title], [aria-expanded="false"]') !== null;
      if (cutBy && !canBeRead) {
        const by = cutBy === 'window' ? 'the window' : nameOf(cutBy).split(' “')[0];
        offences.add(`cut by ${by}: ${nameOf(owner)}`);
      }
      if (!isTiny(seenBox)) lines.push({ owner, box: seenBox });
    }
    const isLabel = owner.closest('button, [role="tab"], h1, h2, h3') !== null;
    if (isLabel) {
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) offences.add(`broken word “${word}”: ${nameOf(owner)}`);
      }
    }
  }

  lines.sort((a, b) => a.box.top - b.box.top);
  for (const [index, { owner, box }] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (other.box.top >= box.bottom) break;
      if (other.owner.contains(owner) || owner.contains(other.owner)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      const lineHeight = Math.min(box.bottom - box.top, other.box.bottom - other.box.top);
      if (across > SLACK_PX && down > 0.3 * lineHeight) {
        offences.add(`on each other: ${nameOf(owner)} and ${nameOf(other.owner)}`);
      }
    }
  }
  return [...offences];
}
