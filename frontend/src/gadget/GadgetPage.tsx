import { useCallback, useEffect, useState } from 'react';
import { host } from '#host';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';
import { Configure } from './Configure';
import { isKind, names, previews, type Kind } from './kinds';
import { NumberGadget } from './NumberGadget';
import { OverdueGadget } from './OverdueGadget';

const metrics = { yield: 'improvement-yield', recurrence: 'recurrence-rate' };

/** A gadget on a dashboard. A new one asks for its project first. */
export function GadgetPage() {
  const { kind, isPreview } = host.dashboardItem;
  if (!isKind(kind)) return <p className="page quiet">There is no such gadget.</p>;
  if (isPreview) return <p className="page quiet">{previews[kind]}</p>;
  return <Gadget kind={kind} />;
}

async function readGadget() {
  const [settings, isEditable] = await Promise.all([
    host.dashboardItem.read(),
    host.dashboardItem.isEditable(),
  ]);
  return { settings, isEditable };
}

function Gadget({ kind }: { kind: Kind }) {
  const gadget = useLoaded(readGadget);
  const [isConfiguring, setConfiguring] = useState(false);
  useEffect(() => host.dashboardItem.onEdit(() => setConfiguring(true)), []);
  const { put } = gadget;
  const settings = gadget.view?.settings;
  useEffect(() => {
    if (settings) host.dashboardItem.setTitle(`${names[kind]}: ${settings.projectKey}`);
  }, [kind, settings]);
  const close = useCallback(() => setConfiguring(false), []);

  if (gadget.state === 'loading') {
    return (
      <main className="page gadget">
        <Loading of="the gadget" heights={[160]} />
      </main>
    );
  }
  if (gadget.state === 'failed') {
    return (
      <main className="page gadget">
        <Failure title="The gadget could not be read" failure={gadget.failure} retry={gadget.reload} />
      </main>
    );
  }
  const { isEditable } = gadget.view;
  const mayConfigure = isEditable && (isConfiguring || !settings);
  return (
    <main className="page gadget" aria-label={names[kind]}>
      {mayConfigure ? (
        <Configure
          settings={settings ?? null}
          saved={(chosen) => {
            put({ settings: chosen, isEditable });
            close();
          }}
          cancel={settings ? close : undefined}
        />
      ) : settings ? (
        kind === 'overdue' ? (
          <OverdueGadget projectKey={settings.projectKey} />
        ) : (
          <NumberGadget id={metrics[kind]} settings={settings} />
        )
      ) : (
        <p className="quiet">Nobody has chosen a project for this gadget yet.</p>
      )}
    </main>
  );
}
