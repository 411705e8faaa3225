#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a runtime and SDK that stand in for GNOME's, out of Debian 12's packages: stand-in.sh DIRECTORY
# The manifest can be built, installed and run with them where GNOME's own cannot be had. They go by the same names, into
# DIRECTORY/user alone (FLATPAK_USER_DIR), never into the person's own installation. What the manifest brings as modules is
# left out, so that the modules are what is tried.
# Needs root (debootstrap, chroot) and: debootstrap ostree flatpak.
set -euo pipefail
place=${1:?where}
manifest=$(dirname "$0")/org.fabulaproject.Fabula.yml
version=$(sed -n "s/^runtime-version: '\(.*\)'/\1/p" "$manifest")
export FLATPAK_USER_DIR=$place/user DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Codename: bookworm' | head -n 1)

platform_packages='dbus-user-session libgtk-4-1 libgtk-4-bin libadwaita-1-0 libsoup-3.0-0 glib-networking
 libjson-glib-1.0-0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-pulseaudio
 gstreamer1.0-plugins-ugly libsqlite3-0 libsecret-1-0 libxml2 libarchive13 libwebp7 libenchant-2-2 hunspell-en-us
 librsvg2-common libopenjp2-7 liblcms2-2 adwaita-icon-theme fonts-cantarell fonts-dejavu-core fonts-droid-fallback
 libgl1-mesa-dri libegl1 gsettings-desktop-schemas shared-mime-info at-spi2-core dconf-gsettings-backend ca-certificates'
sdk_packages='build-essential pkg-config cmake meson ninja-build autoconf automake libtool gettext desktop-file-utils
 appstream appstream-util git libglib2.0-dev-bin libgtk-4-dev libadwaita-1-dev libsoup-3.0-dev libjson-glib-dev
 libgstreamer1.0-dev libgstreamer-plugins-base1.0-dev libsqlite3-dev libsecret-1-dev libxml2-dev libarchive-dev zlib1g-dev
 libwebp-dev libenchant-2-dev libfreetype-dev libfontconfig-dev libjpeg-dev libtiff-dev'

rm -rf "$place/roots" "$place/runtimes" "$place/repo"
mkdir -p "$place/roots" "$place/runtimes"
cd "$place"

install_into() { # ROOT PACKAGE ...
  local root=$1
  shift
  chroot "$root" apt-get install -y --no-install-recommends "$@"
  chroot "$root" apt-get clean
}

bootstrap() {
  debootstrap --variant=minbase --merged-usr bookworm roots/Platform "$mirror"
  echo 'Dpkg::Options:: "--force-unsafe-io";' > roots/Platform/etc/apt/apt.conf.d/99-fast
  printf 'path-exclude=/usr/share/%s/*\n' doc man info > roots/Platform/etc/dpkg/dpkg.cfg.d/99-no-docs
  chroot roots/Platform apt-get update
}

# A runtime's tree is usr/ (with etc in it) and a files/ that must be there and may be empty.
export_runtime() { # NAME
  local tree=runtimes/$1
  mkdir -p "$tree/files" "$tree/var"
  mv "roots/$1/usr" "$tree/usr"
  cp -a "roots/$1/etc" "$tree/usr/etc"
  rm -rf "$tree"/usr/local/* "$tree"/usr/etc/{resolv.conf,hostname,hosts,machine-id,shadow*,gshadow*,passwd-,group-,mtab,.pwd.lock}
  cat > "$tree/metadata" <<METADATA
[Runtime]
name=org.gnome.$1
runtime=org.gnome.Platform/x86_64/$version
sdk=org.gnome.Sdk/x86_64/$version

[Environment]
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
GST_PLUGIN_SYSTEM_PATH=/app/lib/gstreamer-1.0:/usr/lib/x86_64-linux-gnu/gstreamer-1.0
PKG_CONFIG_PATH=/app/lib/pkgconfig:/app/lib/x86_64-linux-gnu/pkgconfig:/app/share/pkgconfig:/usr/lib/x86_64-linux-gnu/pkgconfig:/usr/share/pkgconfig
METADATA
  flatpak build-export --runtime repo "$tree" "$version"
}

bootstrap
# shellcheck disable=SC2086
install_into roots/Platform $platform_packages
cp -a roots/Platform roots/Sdk
# shellcheck disable=SC2086
install_into roots/Sdk $sdk_packages

ostree init --repo=repo --mode=bare-user-only # installed by hard links
export_runtime Platform
export_runtime Sdk
flatpak build-update-repo repo
flatpak --user remote-delete --force stand-in 2> /dev/null || true
flatpak --user remote-add --no-gpg-verify stand-in "file://$place/repo"
flatpak --user install -y --noninteractive stand-in "org.gnome.Platform//$version" "org.gnome.Sdk//$version"
rm -rf roots runtimes
