package dev.idd.sandbox.model;

/**
 * A kind of link: the source "{@code outward}" the destination, which "{@code inward}" the source.
 */
public record IssueLinkType(String id, String name, String inward, String outward)
    implements Named {}
