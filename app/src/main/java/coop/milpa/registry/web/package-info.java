/** The pages of the network and of a cooperative's books. */
@NullMarked
package coop.milpa.registry.web;

import org.jspecify.annotations.NullMarked;
