/** Load drivers and benchmarks. Each measures its baseline in the same run, since machines differ. */
@NullMarked
package coop.milpa.bench;

import org.jspecify.annotations.NullMarked;
