package dev.idd.app.mining.quota;

/**
 * Points used in the running hour.
 *
 * @param tenant for the one site
 * @param app for all sites together
 */
public record Spent(long tenant, long app) {}
