package dev.idd.app.connect;

import com.atlassian.connect.spring.AtlassianHostRepository;

/** The sites as Connect knows them, with their secrets sealed. */
interface Hosts extends AtlassianHostRepository {}
