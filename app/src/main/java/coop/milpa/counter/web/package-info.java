@NullMarked
package coop.milpa.counter.web;

import org.jspecify.annotations.NullMarked;
