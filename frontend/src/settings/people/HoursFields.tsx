import { TextField } from '../../ui/TextField';
import { Box } from './Box';
import type { PartProps } from './parts';

/** When nobody is disturbed, and by which clock. */
export function HoursFields({ choices, problems, zones, onChange }: PartProps & { zones: string[] }) {
  const { quietHours, zone } = choices;
  return (
    <fieldset className="field setting">
      <legend>Hours</legend>
      <TextField
        label="Time zone of the team"
        value={zone}
        suggestions={zones}
        error={problems.zone}
        onChange={(text) => onChange({ zone: text })}
      />
      <Box
        name="Quiet hours: reminders wait until they end"
        on={quietHours !== null}
        onChange={(on) => onChange({ quietHours: on ? { from: '18:00', to: '08:00' } : null })}
      />
      {quietHours && (
        <div className="row">
          <TextField
            label="Quiet from"
            value={quietHours.from}
            error={problems['quietHours.from']}
            onChange={(from) => onChange({ quietHours: { ...quietHours, from } })}
          />
          <TextField
            label="Quiet until"
            value={quietHours.to}
            error={problems['quietHours.to']}
            onChange={(to) => onChange({ quietHours: { ...quietHours, to } })}
          />
        </div>
      )}
    </fieldset>
  );
}
