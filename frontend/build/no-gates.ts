/**
 * Stands in for Atlassian's client of remote feature switches, which Atlaskit asks about its own experiments. Ours are never
 * remote: every switch is off unless the framing product says otherwise, and nothing in our pages can call out to ask.
 */
const gates = {
  checkGate: () => false,
  getExperimentValue: <Value>(_experiment: string, _parameter: string, otherwise: Value): Value => otherwise,
};

export default gates;
