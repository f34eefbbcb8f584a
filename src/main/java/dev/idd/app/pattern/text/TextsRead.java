package dev.idd.app.pattern.text;

import dev.idd.app.tenant.TenantId;

/** Texts of incidents have changed. Published in the transaction that wrote them. */
public record TextsRead(TenantId tenant) {}
