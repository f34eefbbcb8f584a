/** Measures the product against its sandbox: {@code mvn -Pbench verify}, see docs/benchmarks.md. */
package dev.idd.bench;
