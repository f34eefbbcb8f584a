package dev.idd.app.pattern.text;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How incidents that read alike are found.
 *
 * @param texts whether texts of incidents are read and kept at all
 * @param vectors whether sentences are compared by what they mean as well; needs glibc and a
 *     temporary folder that may hold a library
 * @param every how long after one look at what is to be read comes the next
 */
@ConfigurationProperties("idd.similarity")
record SimilarityProperties(
    @DefaultValue("true") boolean texts,
    @DefaultValue("true") boolean vectors,
    @DefaultValue("1m") Duration every) {}
