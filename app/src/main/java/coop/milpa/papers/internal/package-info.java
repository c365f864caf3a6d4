@NullMarked
package coop.milpa.papers.internal;

import org.jspecify.annotations.NullMarked;
