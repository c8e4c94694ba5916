import { useText } from '../../i18n/text.tsx';

export function OverviewPanel() {
  const text = useText();
  return (
    <>
      <h2>{text('panel.overview')}</h2>
      <p className="question">{text('page.question')}</p>
    </>
  );
}
