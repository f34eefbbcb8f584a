package dev.idd.app.tenant;

/**
 * The app was installed, or installed again, on a site. Published in the transaction that records
 * it.
 */
public record TenantInstalled(TenantId tenant) {}
