/** What people and machines meet from outside: the launcher, pages in a browser, processes that die. */
@NullMarked
package coop.milpa.e2e;

import org.jspecify.annotations.NullMarked;
