// The guide to the section that is shown: what it is for, what makes it good, and the keys that help there.
import { useViewStore } from '../../../stores/view-store.ts';
import { GUIDE, OUTLINE_KEYS } from './guide-texts.ts';

function Keys() {
  return (
    <section aria-labelledby="guide-keys" className="guide-part">
      <h3 id="guide-keys">Keys in the outline</h3>
      <dl className="guide-keys">
        {OUTLINE_KEYS.map(([what, ...keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function GuidePanel() {
  const view = useViewStore((state) => state.view);
  const { place, heading, text, good } = GUIDE[view];
  return (
    <>
      <section className="guide-part">
        <p className="guide-place">{place}</p>
        <h3 className="guide-heading">{heading}</h3>
        <p>{text}</p>
      </section>
      {good.items.length > 0 && (
        <section className="guide-part">
          <h3>{good.title}</h3>
          <ul className="guide-good">
            {good.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      )}
      {view === 'phases' && <Keys />}
    </>
  );
}
