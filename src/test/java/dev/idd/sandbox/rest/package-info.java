/** Jira's REST and Agile endpoints over the model, at least as strict as Jira. */
package dev.idd.sandbox.rest;
