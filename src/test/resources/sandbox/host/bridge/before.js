/* The bridge asks an AMD loader for Jira's analytics. There is none here, so every such wish comes back empty. */
window.require = (names, use) => use && use({});
