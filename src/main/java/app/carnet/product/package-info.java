/**
 * What is sold at the desk, and for how much.
 *
 * <ul>
 * <li>A product is known by its code, in upper case, which never changes and is never used again.</li>
 * <li>Nothing is deleted: what is no longer sold is disabled, and stands on old receipts as before.</li>
 * <li>A price holds from now on; purchases keep the price, the name and the points of their own moment.</li>
 * <li>Prices are in the programme's currency, at its scale, from 0 to below 10^12.</li>
 * <li>The desk reads ({@link app.carnet.product.Products}); a manager changes ({@link app.carnet.product.ProductService}).</li>
 * </ul>
 */
package app.carnet.product;
