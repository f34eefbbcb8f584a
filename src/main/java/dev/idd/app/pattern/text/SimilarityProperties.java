package dev.idd.app.pattern.text;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How similar incidents are found.
 *
 * @param index the folder of the embedded index; empty keeps it in memory
 * @param meaning whether sentences are compared by what they mean as well; needs glibc and a
 *     temporary folder that may hold a library
 */
@ConfigurationProperties("idd.similarity")
record SimilarityProperties(
    @DefaultValue("") String index, @DefaultValue("true") boolean meaning) {}
