package dev.idd.app.connect;

import com.atlassian.connect.spring.AtlassianHostMappingRepository;

/** Forge's installation ids of the same sites; the library insists on having them. */
interface HostMappings extends AtlassianHostMappingRepository {}
