/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Xorg on a dummy screen, with the input driver that comes with it for tests: it does what a socket tells it. */
#include "config.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>
#include <xorg/xf86-input-inputtest-protocol.h>

#include "pen-testing.h"

#define WIDTH 1280
#define HEIGHT 800
#define AXIS 65535. /* how the driver counts places … */
#define PRESSURE 1023.
#define PRESSURE_VALUATOR 4
#define MODULES "/usr/lib/xorg/modules/"

struct _Pen
{
  char              *dir;
  GSubprocess       *server;
  Display           *display;
  GSocketConnection *pen, *fingers;
  double             x, y;
  struct { double x, y; gboolean down; } tips[4];
};

static const char config[] =
  "Section \"ServerFlags\"\n Option \"AutoAddDevices\" \"false\"\n Option \"AutoEnableDevices\" \"true\"\nEndSection\n"
  "Section \"Device\"\n Identifier \"card\"\n Driver \"dummy\"\n VideoRam 64000\nEndSection\n"
  "Section \"Monitor\"\n Identifier \"monitor\"\n HorizSync 5-1000\n VertRefresh 5-200\n"
  " Modeline \"1280x800\" 83.50 1280 1352 1480 1680 800 803 809 831\nEndSection\n"
  "Section \"Screen\"\n Identifier \"screen\"\n Device \"card\"\n Monitor \"monitor\"\n DefaultDepth 24\n"
  " SubSection \"Display\"\n  Depth 24\n  Modes \"1280x800\"\n  Virtual 1280 800\n EndSubSection\nEndSection\n"
  "Section \"InputDevice\"\n Identifier \"Test Pen stylus\"\n Driver \"inputtest\"\n"
  " Option \"SocketPath\" \"%s/pen\"\n Option \"DeviceType\" \"PointerAbsoluteProximity\"\n"
  " Option \"PointerHasPressure\" \"true\"\nEndSection\n"
  "Section \"InputDevice\"\n Identifier \"Test Fingers\"\n Driver \"inputtest\"\n"
  " Option \"SocketPath\" \"%s/fingers\"\n Option \"DeviceType\" \"Touch\"\n Option \"TouchCount\" \"4\"\nEndSection\n"
  "Section \"ServerLayout\"\n Identifier \"layout\"\n Screen \"screen\"\n InputDevice \"Test Pen stylus\"\n"
  " InputDevice \"Test Fingers\"\nEndSection\n";

/* --- the server --------------------------------------------------------------------------------- */

static void
die_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM); /* a test that fails leaves no server */
}

/* It writes the number of its display when it is there; nothing: it would not start. */
static gboolean
start_server (Pen *self)
{
  g_autofree char *conf = g_build_filename (self->dir, "xorg.conf", NULL), *log = g_build_filename (self->dir, "log", NULL);
  g_autofree char *text = g_strdup_printf (config, self->dir, self->dir), *name = NULL;
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                                                       G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  char number[16] = "";

  g_subprocess_launcher_set_child_setup (launcher, die_with_parent, NULL, NULL);
  if (g_file_set_contents (conf, text, -1, NULL))
    self->server = g_subprocess_launcher_spawn (launcher, NULL, "Xorg", "-config", conf, "-logfile", log, "-displayfd", "1",
                                                "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts", NULL);
  if (self->server == NULL ||
      g_input_stream_read (g_subprocess_get_stdout_pipe (self->server), number, sizeof number - 1, NULL, NULL) <= 0)
    return FALSE;
  name = g_strconcat (":", g_strstrip (number), NULL);
  g_setenv ("DISPLAY", name, TRUE);
  self->display = XOpenDisplay (name);

  return self->display != NULL;
}

/* --- what the driver is told -------------------------------------------------------------------- */

static void
say (GSocketConnection *to,
     gpointer           event,
     gsize              size)
{
  ((xf86ITEventHeader *) event)->length = size;
  g_assert_true (g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (to)), event, size, NULL, NULL, NULL));
}

static void
hear (GSocketConnection *from)
{
  xf86ITResponseHeader header;
  char rest[64];
  GInputStream *input = g_io_stream_get_input_stream (G_IO_STREAM (from));

  g_assert_true (g_input_stream_read_all (input, &header, sizeof header, NULL, NULL, NULL));
  g_assert_true (g_input_stream_read_all (input, rest, header.length - sizeof header, NULL, NULL, NULL));
}

static void
wait_for (GSocketConnection *device)
{
  xf86ITEventWaitForSync event = { .header.type = XF86IT_EVENT_WAIT_FOR_SYNC };

  say (device, &event, sizeof event);
  hear (device);
}

static GSocketConnection *
reach_device (Pen        *self,
              const char *name)
{
  g_autofree char *path = g_build_filename (self->dir, name, NULL);
  g_autoptr(GSocketAddress) address = g_unix_socket_address_new (path);
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  xf86ITEventClientVersion event = { .header.type = XF86IT_EVENT_CLIENT_VERSION, .major = XF86IT_PROTOCOL_VERSION_MAJOR,
                                     .minor = XF86IT_PROTOCOL_VERSION_MINOR };
  gint64 deadline = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  GSocketConnection *connection;

  /* The server is there before its devices are. */
  while (!(connection = g_socket_client_connect (client, G_SOCKET_CONNECTABLE (address), NULL, NULL)) &&
         g_get_monotonic_time () < deadline)
    g_usleep (20000);
  if (connection == NULL)
    return NULL;
  say (connection, &event, sizeof event);
  hear (connection);

  return connection;
}

Pen *
pen_new (char **why)
{
  g_autofree char *server = g_find_program_in_path ("Xorg");
  Pen *self;

  if (server == NULL || !g_file_test (MODULES "input/inputtest_drv.so", G_FILE_TEST_EXISTS) ||
      !g_file_test (MODULES "drivers/dummy_drv.so", G_FILE_TEST_EXISTS))
    {
      *why = g_strdup ("Xorg with its dummy screen and its test devices is not installed");
      return NULL;
    }
  self = g_new0 (Pen, 1);
  self->dir = g_dir_make_tmp ("fabula-pen-XXXXXX", NULL);
  if (start_server (self))
    {
      self->pen = reach_device (self, "pen");
      self->fingers = reach_device (self, "fingers");
    }
  if (self->pen && self->fingers)
    return self;
  pen_free (self);
  *why = g_strdup ("Xorg would not start here");

  return NULL;
}

void
pen_free (Pen *self)
{
  static const char * const files[] = { "xorg.conf", "log", "log.old", "pen", "fingers" };

  g_clear_object (&self->pen);
  g_clear_object (&self->fingers);
  if (self->display)
    XCloseDisplay (self->display);
  if (self->server)
    {
      g_subprocess_send_signal (self->server, SIGTERM);
      g_subprocess_wait (self->server, NULL, NULL);
    }
  g_clear_object (&self->server);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (self->dir, files[i], NULL);

      g_unlink (path);
    }
  g_rmdir (self->dir);
  g_free (self->dir);
  g_free (self);
}

/* --- the pen ------------------------------------------------------------------------------------ */

static int
find_pen (Display *display)
{
  int n, id = 0;
  XIDeviceInfo *devices = XIQueryDevice (display, XIAllDevices, &n);

  for (int i = 0; i < n; i++)
    if (g_str_has_suffix (devices[i].name, "stylus"))
      id = devices[i].deviceid;
  XIFreeDeviceInfo (devices);

  return id;
}

/* As the driver of tablets tells which end of which pen is near. */
static void
take_tool (Pen        *self,
           const char *type,
           guint32     id)
{
  guint32 tool = XInternAtom (self->display, type, False), serials[] = { 1, 0, 0, 12345, id };
  int device = find_pen (self->display);

  XIChangeProperty (self->display, device, XInternAtom (self->display, "Wacom Tool Type", False), XA_ATOM, 32,
                    XIPropModeReplace, (guchar *) &tool, 1);
  XIChangeProperty (self->display, device, XInternAtom (self->display, "Wacom Serial IDs", False), XA_INTEGER, 32,
                    XIPropModeReplace, (guchar *) serials, G_N_ELEMENTS (serials));
  XSync (self->display, False);
}

void
pen_take_tip (Pen *self)
{
  take_tool (self, "STYLUS", 0x802);
}

void
pen_take_eraser (Pen *self)
{
  take_tool (self, "ERASER", 0x80a);
}

static void
set_valuators (Pen                *self,
               xf86ITValuatorData *data,
               double              pressure)
{
  data->mask[0] = 1 | 2 | 1 << PRESSURE_VALUATOR;
  data->valuators[0] = self->x / WIDTH * AXIS;
  data->valuators[1] = self->y / HEIGHT * AXIS;
  data->valuators[PRESSURE_VALUATOR] = pressure * PRESSURE;
}

static void
set_near (Pen      *self,
          gboolean  near)
{
  xf86ITEventProximity event = { .header.type = XF86IT_EVENT_PROXIMITY, .is_prox_in = near };

  set_valuators (self, &event.valuators, 0);
  say (self->pen, &event, sizeof event);
  wait_for (self->pen);
}

void
pen_come (Pen    *self,
          double  x,
          double  y)
{
  self->x = x;
  self->y = y;
  set_near (self, TRUE);
  pen_move (self, x, y, 0);
}

void
pen_go (Pen *self)
{
  set_near (self, FALSE);
}

void
pen_move (Pen    *self,
          double  x,
          double  y,
          double  pressure)
{
  xf86ITEventMotion event = { .header.type = XF86IT_EVENT_MOTION, .is_absolute = 1 };

  self->x = x;
  self->y = y;
  set_valuators (self, &event.valuators, pressure);
  say (self->pen, &event, sizeof event);
  wait_for (self->pen);
}

static void
push (Pen      *self,
      int       button,
      gboolean  down,
      double    pressure)
{
  xf86ITEventButton event = { .header.type = XF86IT_EVENT_BUTTON, .is_absolute = 1, .button = button, .is_press = down };

  set_valuators (self, &event.valuators, pressure);
  say (self->pen, &event, sizeof event);
  wait_for (self->pen);
}

void
pen_press (Pen    *self,
           int     button,
           double  pressure)
{
  push (self, button, TRUE, pressure);
}

void
pen_release (Pen *self,
             int  button)
{
  push (self, button, FALSE, 0);
}

/* --- fingers ------------------------------------------------------------------------------------ */

static void
touch (Pen   *self,
       guint  finger,
       int    type)
{
  xf86ITEventTouch event = { .header.type = XF86IT_EVENT_TOUCH, .touchid = finger, .touch_type = type };

  event.valuators.mask[0] = 1 | 2;
  event.valuators.valuators[0] = self->tips[finger].x / WIDTH * AXIS;
  event.valuators.valuators[1] = self->tips[finger].y / HEIGHT * AXIS;
  say (self->fingers, &event, sizeof event);
  wait_for (self->fingers);
  self->tips[finger].down = type != XI_TouchEnd;
}

void
pen_touch (Pen    *self,
           guint   finger,
           double  x,
           double  y)
{
  g_assert_cmpuint (finger, <, G_N_ELEMENTS (self->tips));

  self->tips[finger].x = x;
  self->tips[finger].y = y;
  touch (self, finger, self->tips[finger].down ? XI_TouchUpdate : XI_TouchBegin);
}

void
pen_lift (Pen   *self,
          guint  finger)
{
  g_assert_true (self->tips[finger].down);

  touch (self, finger, XI_TouchEnd);
}
