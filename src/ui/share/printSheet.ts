/** The view on paper: a picture, since browsers print maps drawn by the graphics card blank. */

/** Opens the browser's print dialog with the picture, its heading and its link; then clears up. */
export async function printSheet(picture: Blob, heading: string, link: string): Promise<void> {
  const sheet = document.createElement('section');
  sheet.className = 'print-sheet';
  const image = document.createElement('img');
  image.alt = heading;
  image.src = URL.createObjectURL(picture);
  const address = document.createElement('p');
  address.textContent = link;
  sheet.append(image, address);
  document.body.append(sheet);
  await image.decode();
  const clearUp = () => {
    sheet.remove();
    URL.revokeObjectURL(image.src);
  };
  window.addEventListener('afterprint', clearUp, { once: true });
  window.print();
}
