/** Benchmarks as a command; public because commands are found by ServiceLoader. */
@NullMarked
package coop.milpa.bench.cli;

import org.jspecify.annotations.NullMarked;
