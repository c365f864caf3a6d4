/** The pages about savings: what a member has, one account with its movements and interest, the products. */
@NullMarked
package coop.milpa.savings.web;

import org.jspecify.annotations.NullMarked;
