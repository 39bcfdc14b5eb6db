#!/bin/sh
# Three roles, none of them a superuser: the owner changes tables (migrations), the application works in them and can
# rewrite no history, the backup only reads. PostgreSQL's image runs this when it makes its data; running it again
# changes nothing but the passwords. What the application may do with each table is said by `manage.py grant_rights`.
set -eu
export POSTGRES_DB OWNER_PASSWORD APP_PASSWORD BACKUP_PASSWORD
psql -q -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
\getenv database POSTGRES_DB
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv backup_password BACKUP_PASSWORD
SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE', name)
FROM unnest(ARRAY['ais_owner', 'ais_app', 'ais_backup']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE ais_owner PASSWORD :'owner_password';
ALTER ROLE ais_app PASSWORD :'app_password';
ALTER ROLE ais_backup PASSWORD :'backup_password';

ALTER DATABASE :"database" OWNER TO ais_owner;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO ais_app, ais_backup;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT pg_read_all_data TO ais_backup;
SQL
