-- Creates Carnet's database and its two accounts; running it again changes the passwords to those given.
--
--   mariadb --user=root --password
--   MariaDB> SET @schema_password = '...', @application_password = '...';
--   MariaDB> SOURCE create.sql
--
-- What the server itself is set to stands in carnet.cnf.

-- Under this collation '😀' and '😁', 'é' and 'E', 'a ' and 'a' are different, as they are in unique keys of ours.
CREATE DATABASE IF NOT EXISTS carnet CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The owner makes the tables and hands out rights on them, one by one.
CREATE USER IF NOT EXISTS carnet_schema@'%';
EXECUTE IMMEDIATE CONCAT('ALTER USER carnet_schema@''%'' IDENTIFIED BY ', QUOTE(@schema_password));
GRANT ALL PRIVILEGES ON carnet.* TO carnet_schema@'%' WITH GRANT OPTION;

-- The application's own account may do nothing with a table until the owner grants it, table by table. It must be able
-- to open the database before there are any; the right to call routines, of which there are none, lets it.
CREATE USER IF NOT EXISTS carnet@'%';
EXECUTE IMMEDIATE CONCAT('ALTER USER carnet@''%'' IDENTIFIED BY ', QUOTE(@application_password));
GRANT EXECUTE ON carnet.* TO carnet@'%';
