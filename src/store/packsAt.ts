/** Where the packs that ship with the page lie; the query tells their version, past old copies. */
export function packsAt(): URL {
  const dataVersion: string | undefined = import.meta.env.VITE_DATA_VERSION;
  const folder = new URL('./geo/', document.baseURI);
  if (dataVersion) folder.searchParams.set('v', dataVersion);
  return folder;
}
