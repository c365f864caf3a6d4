/** The pages about members: the search, and one page on which everything of a member stands. */
@NullMarked
package coop.milpa.members.web;

import org.jspecify.annotations.NullMarked;
