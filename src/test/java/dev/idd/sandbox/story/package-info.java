/**
 * What the sandbox's Jira contains when it starts: a small story of our own, and files people
 * bring.
 */
package dev.idd.sandbox.story;
